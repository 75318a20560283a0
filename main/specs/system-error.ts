/** The code of an error of the operating system (`ENOENT`), or null for anything else. */
export function readErrorCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : null;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'access is denied',
  EPERM: 'the system does not permit it',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
  EIO: 'the disk reports an input/output error',
  EBUSY: 'another program holds it open',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open in the system',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EFBIG: 'it would be larger than the file system allows',
};

/** Say in words why the system refused, with its code: `the disk is full (ENOSPC)`. */
export function describeSystemError(error: unknown): string {
  const code = readErrorCode(error);
  if (code === null) return error instanceof Error ? error.message : String(error);
  const reason = reasons[code];
  return reason === undefined ? (error instanceof Error ? error.message : code) : `${reason} (${code})`;
}
