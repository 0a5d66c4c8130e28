/** A passkey as its owner sees it. */
export interface Passkey {
  /** Credential id, base64url. */
  id: string;
  label: string;
  transports: string[];
  created_at: string;
  used_at: string | null;
}

/** A running session as its owner sees it. */
export interface RunningSession {
  id: string;
  via: 'passkey' | 'recovery' | 'invite';
  created_at: string;
  seen_at: string;
}

/** What the page of one's own account shows. */
export interface Account {
  keys: Passkey[];
  /** Recovery codes that can still be used. */
  codes: number;
  /** Where notices go; null: nowhere. Nobody else sees it. */
  mail: string | null;
  sessions: RunningSession[];
}
