-- Addresses to which no mail to residents goes any more, because whoever reads their mail said so: their HMAC alone
-- (as subscriber.address_mac), and what the link that takes it back calls it.
CREATE TABLE blocked_address (
  -- 26 Crockford symbols of 130 random bits.
  id TEXT PRIMARY KEY,
  address_mac TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
