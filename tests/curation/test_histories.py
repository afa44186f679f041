"""Whatever becomes of the articles, a decision holds for its own event, or is reported; never for another."""

from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from .histories import OPERATIONS, History, live


class Survival(RuleBasedStateMachine):
    """Hypothesis chooses what happens, and shortens what goes wrong to the fewest steps."""

    def __init__(self):
        super().__init__()
        self.history = History(Random(0))

    @rule(operation=st.sampled_from(sorted(set(OPERATIONS))), random=st.randoms(use_true_random=False))
    def something_happens(self, operation, random):
        self.history.random = random
        self.history.step(operation)

    @invariant()
    def no_decision_goes_astray(self):
        _, _, wrong, silent = self.history.verdict()
        assert wrong == 0
        assert silent == 0


TestSurvival = Survival.TestCase
TestSurvival.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def test_of_the_decisions_that_could_hold_nearly_all_do():
    verdicts = [live(seed) for seed in range(60)]
    possible, held, wrong, silent = (sum(column) for column in zip(*verdicts, strict=True))
    assert (wrong, silent) == (0, 0)
    assert held >= 0.99 * possible
