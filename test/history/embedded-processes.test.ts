import { newFile } from './files.ts';
import { testProcesses } from './processes.ts';

testProcesses('a file', async () => newFile(), 60);
