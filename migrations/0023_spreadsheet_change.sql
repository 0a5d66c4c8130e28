-- What a spreadsheet would change, in the order of the file: whoever publishes it reads it page by page first.
CREATE INDEX spreadsheet_row_changing ON spreadsheet_row (spreadsheet_id, row)
WHERE outcome IN ('created', 'amended', 'corrected');
