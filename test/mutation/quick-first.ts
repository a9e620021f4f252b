import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where tests stand that take longer: they load the whole tool, or try hundreds of texts. */
const slow = [/^test\/rules\/[^/]+$/, /properties|surroundings|adf\.test/];

/** One failed test is enough to notice a mutant, so the tests come first that fail soonest. */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => slow.findIndex((pattern) => pattern.test(relative('.', moduleId))) + 1;
    return [...files].sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
