-- Whoever is sought and whose age was guessed is found by the years around it too: keys of searches are made anew from the
-- records, some at a time, as after another edition of the normaliser.
update tracing.key set normaliser = 0;
