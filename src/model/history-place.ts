/** Whether a history stands on a server; else the place is the path of a file. */
export const isServerAddress = (at: string): boolean => /^postgres(?:ql)?:\/\//i.test(at);
