-- The milestones of a region that moved, by their due days; only these are kept in it.
CREATE INDEX milestone_moved ON milestone (region, due_on, id) WHERE slip_days <> 0;
