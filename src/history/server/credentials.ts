import { isLoopback, type ServerAddress } from './address.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The password for a server, and why there is none though there could be one. */
export interface Password {
  readonly password: string | null;
  readonly withheld: string | null;
}

/**
 * Which password goes to a server. One in the address was given for it. PGPASSWORD is meant for the host that the environment names: an
 * address from a config, which a pull request may change, gets it only when PGHOST names the same host, or when it is this machine.
 */
export function passwordFor(address: ServerAddress, env: Env, isFromEnvironment: boolean): Password {
  const { host, password } = address;
  const { PGPASSWORD: inherited, PGHOST: bound } = env;
  if (password !== null) return { password, withheld: null };
  if (!inherited) return { password: null, withheld: null };
  if (host === null || isFromEnvironment || isLoopback(host) || host.toLowerCase() === bound?.toLowerCase()) {
    return { password: inherited, withheld: null };
  }
  return { password: null, withheld: `PGPASSWORD was not sent to ${host}: set PGHOST to that name if the password is meant for it.` };
}
