"""The synthetic dossier of ``bcss-cpas demo``: invented people with test numbers, replies in the real wire formats."""
