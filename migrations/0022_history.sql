-- History is read newest first: by everybody what is public, by officers all of it; each whole, or of one kind.
CREATE INDEX event_public ON event (region, id) WHERE public = 1;
CREATE INDEX event_public_by_noun ON event (region, noun, id) WHERE public = 1;
CREATE INDEX event_of_region ON event (region, id);
CREATE INDEX event_of_region_by_noun ON event (region, noun, id);
