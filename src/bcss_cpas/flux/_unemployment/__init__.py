"""The parts of UnemploymentData: criteria, sums, rights, replies, facts."""
