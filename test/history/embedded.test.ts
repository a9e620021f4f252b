import { testHistory, testSharedHistory } from './contract.ts';
import { newFile } from './files.ts';

testHistory('a file', async () => newFile());
testSharedHistory('a file', async () => newFile());
testHistory('memory', async () => ':memory:');
