/** The one catalogue of errors: a stable code, what is wrong, and what to do about it (English, for operators). */
export const ERRORS = {
  CONFIG_INVALID: 'Correct the variable in the environment or in .env; .env.example explains each.',
  NODE_TOO_OLD: 'Run npm ci, which brings Node 24 along, and try again.',
  NOT_CONFIGURED_FOR_TEAMS: 'Set TEAMS_APP_ID and its credential, or start in demo mode on loopback (HOST=127.0.0.1).',
  FOLDER_NOT_FOUND: 'Check the path; a knowledge folder must exist and be readable.',
  FILE_UNREADABLE: 'Check that the file opens in its own program; save it again or leave it out.',
  FILE_ENCRYPTED: 'Remove the password from the file, or leave it out.',
  FILE_EMPTY: 'Remove the file, or fill it.',
  FILE_WITHOUT_TEXT: 'The file holds no text (a scan?). Run text recognition on it first.',
  FILE_TOO_LARGE: 'Split the document; files over 40 MB are not read.',
  FILE_TOO_HEAVY:
    'Save the file again in its own program, or split it; docs/installatie.md says what one file may take.',
  FILE_EXISTS: 'Give another name, or write over it with --force.',
  SOURCE_NOT_OPEN:
    'Only what sources.yaml calls openbaar is sent; write statements about another document yourself (docs/recepten.md).',
  REGISTER_INVALID: 'Correct the field in sources.yaml at the line named.',
  RECORD_INVALID: 'Correct the field in the record file at the line named.',
  INDEX_MISSING: 'Build it first: npx regiowijzer index --knowledge DIR --data DIR',
  INDEX_DAMAGED: 'Build it again: npx regiowijzer index --knowledge DIR --data DIR',
  WEIGHTS_INVALID:
    'Install the program again as it was released; whoever changed words or weights fits them anew (npm run fit, fit:encoder, fit:guard).',
  QUESTION_INVALID: 'Each line is one JSON object with at least id and question.',
  MODEL_INVALID: 'Correct CHAT_MODEL or EMBEDDINGS and what belongs to it; docs/modellen.md shows each kind.',
  MODEL_MISSING: 'Set CHAT_MODEL and what belongs to it; docs/modellen.md shows each kind.',
  MODEL_PACKAGE_MISSING: 'Install the package named (npm install), or choose another kind of model.',
  MODEL_UNREACHABLE: 'Check address, key and name of the model, and whether its service runs.',
  ARGUMENT_INVALID: 'See npx regiowijzer --help.',
  STORE_UNUSABLE: 'Check DATA_DIR (a folder this process may write to) or DATABASE_URL, and the disk space.',
  STORE_MISSING:
    'Put the database back from the last backup. Only to begin anew: remove regiowijzer.lock from that folder first.',
  STORE_DAMAGED: 'Stop the program, keep a copy of the folder, and put the database back from the last backup.',
  STORE_IN_USE:
    'Stop the other process, give each a DATA_DIR of its own, or set DATABASE_URL: PostgreSQL serves several.',
  KENMERK_UNKNOWN: 'Copy the kenmerk from the receipt or the werkbak: nine digits and consonants, such as BCD-FGH-JKM.',
  ADDRESS_IN_USE: 'Stop the other program, or choose another PORT.',
  TOEGANG_INVALID: 'Correct toegang.yaml (TOEGANG_FILE) at the place named.',
  ROLES_INVALID: 'Correct roles.yaml (ROLES_FILE) at the place named.',
  TOKEN_REFUSED:
    'Run npx regiowijzer doctor: it tells which of TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID and LOGIN_URL is wrong.',
  WEIGHTS_UNFIT:
    'Fit the weights again with the command named, or take back the change to the signs or words they rest on.',
  RULES_INVALID: 'Correct the field in the file of src/guard/rules at the place named.',
  PACKAGE_INVALID: 'Correct manifest.json or the texts of that language in manifest/ at the place named.',
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** An error of the catalogue. `where` names the file, line, variable or address; `cause` keeps the original. */
export class RegiowijzerError extends Error {
  readonly code: ErrorCode;
  readonly where: string | undefined;
  readonly remedy: string;

  constructor(code: ErrorCode, what: string, options: { where?: string; cause?: unknown } = {}) {
    super(what, { cause: options.cause });
    this.name = 'RegiowijzerError';
    this.code = code;
    this.where = options.where;
    this.remedy = ERRORS[code];
  }
}

/** One line for an operator: what, where and the remedy. Never contains message text of users. */
export function describeError(error: unknown): string {
  if (error instanceof RegiowijzerError) {
    return `${error.code}: ${error.message}${error.where ? ` (${error.where})` : ''}. ${error.remedy}`;
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
