-- Programmes that go on, as lists of silence and lateness walk them: those called off or shut down would be read in vain.
CREATE INDEX programme_alive_by_silence ON programme (region, last_event_date, id)
  WHERE coalesce(status, '') NOT IN ('decommissioned', 'cancelled');
CREATE INDEX programme_alive_by_due ON programme (region, coalesce(next_due, '9999-12-31'), id)
  WHERE coalesce(status, '') NOT IN ('decommissioned', 'cancelled');
