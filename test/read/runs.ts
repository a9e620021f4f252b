import fc from 'fast-check';

/** How often a property is tried: as often as it says, and a twentieth of that where properties were asked to be brief. */
export const runs = (usual: number): { readonly numRuns: number } => ({
  numRuns: fc.readConfigureGlobal().numRuns === undefined ? usual : Math.ceil(usual / 20),
});
