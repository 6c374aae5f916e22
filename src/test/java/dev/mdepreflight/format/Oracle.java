package dev.mdepreflight.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mdepreflight.internal.engine.Trials;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;

/**
 * Another implementation of what a grammar describes, with the kinds of values on which the two disagree.
 *
 * @param grammar ours
 * @param peer theirs
 * @param known the kinds of disagreement; one of no kind is a fault of ours until it is decided
 */
record Oracle(Grammar grammar, Predicate<String> peer, List<Disagreement> known) {

    /**
     * A kind of disagreement.
     *
     * @param accepted our verdict; theirs is the other
     * @param decision why ours is right, with the source
     * @param example a value of this kind
     * @param covers what the values of this kind have about them
     */
    record Disagreement(boolean accepted, String decision, String example, Predicate<String> covers) {

        @Override
        public String toString() {
            return (accepted ? "We accept: " : "We refuse: ") + decision;
        }
    }

    static Disagreement weAccept(String decision, String example, Predicate<String> covers) {
        return new Disagreement(true, decision, example, covers);
    }

    static Disagreement weRefuse(String decision, String example, Predicate<String> covers) {
        return new Disagreement(false, decision, example, covers);
    }

    /** Fails if the two disagree on a value in a way that is not known. */
    void compare(String value) {
        boolean accepted = grammar.matches(value);
        if (accepted != peer.test(value)) {
            assertThat(known)
                    .as("%s %s <%s>", grammar, accepted ? "alone accepts" : "alone refuses", value)
                    .anyMatch(it -> it.accepted() == accepted && it.covers().test(value));
        }
    }

    /**
     * Compares 5,000 texts, or one for every ten of {@code -Dfuzz.bodies=…}. Fails as {@link #compare} does, or if we accept so few of them
     * that the comparison says little.
     */
    void compareDrawn(Arbitrary<String> texts, String theirs, double leastAccepted) {
        RandomGenerator<String> drawn = texts.generator(1000);
        Random random = new Random(Trials.SEED);
        long count = Trials.count(5_000, 10);
        long accepted = 0;
        for (long i = 0; i < count; i++) {
            String value = drawn.next(random).value();
            accepted += grammar.matches(value) ? 1 : 0;
            compare(value);
        }
        Trials.tell("texts by " + grammar + " and " + theirs + ": " + accepted + " accepted by us", count);
        assertThat((double) accepted / count).isGreaterThan(leastAccepted);
    }

    /** Fails if the two agree on the example of a disagreement, or if it is an example of none or of several. */
    void everyKnownDisagreementOccurs() {
        for (Disagreement it : known) {
            String value = it.example();
            assertThat(grammar.matches(value)).as("ours on <%s>", value).isEqualTo(it.accepted());
            assertThat(peer.test(value)).as("theirs on <%s>", value).isNotEqualTo(it.accepted());
            assertThat(known)
                    .as("kinds of <%s>", value)
                    .filteredOn(kind ->
                            kind.accepted() == it.accepted() && kind.covers().test(value))
                    .containsExactly(it);
        }
    }
}
