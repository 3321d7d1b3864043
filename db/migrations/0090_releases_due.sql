-- What the clock asks for: releases on the day on which somebody looks again, and who is still parted by one.
create index hold_turn_review_due on unity.hold_turn (review_due) where turn = 'released';
create index separation_hold on unity.separation (hold);
