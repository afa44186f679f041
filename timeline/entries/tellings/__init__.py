"""A sentence and its mentions → what it tells: each event, plan or statement, with the mention that dates it."""
