/** One line; the store adds id and moment. */
export interface AuditEntry {
  /** Who: `tenant:user`, or what did it by itself. */
  actor: string;
  role: string;
  action: string;
  /** Create, Read, Update, Delete or Execute. */
  code: 'C' | 'R' | 'U' | 'D' | 'E';
  /** The kenmerk, or the name of a list. */
  object: string;
  gemeente: string | null;
  result: 'gelukt' | 'geweigerd';
  /** Where it came from: chat, api, werkbak, cli or housekeeping. */
  origin: string;
  traceId: string;
}

export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
  read(object: string): Promise<StoredEntry[]>;
}

/** A line as it is kept, in the names of its columns. */
export interface StoredEntry {
  id: string;
  at: string;
  actor: string;
  role: string;
  action: string;
  action_code: AuditEntry['code'];
  object: string;
  gemeente: string | null;
  result: AuditEntry['result'];
  origin: string;
  trace_id: string;
}
