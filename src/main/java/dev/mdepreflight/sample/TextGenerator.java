package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.engine.Check;
import jakarta.validation.constraints.Email;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** Draws texts that satisfy the constraints at a place. */
final class TextGenerator {
    private static final int ATTEMPTS = 200;

    private final SeededRandom random;
    private final boolean nonAscii;

    TextGenerator(SeededRandom random, boolean nonAscii) {
        this.random = random;
        this.nonAscii = nonAscii;
    }

    /** A text for the place; one that only advice speaks against, or the last that was tried, if no better is found. */
    Json.Text text(SiteRules rules) {
        Json.Text fallback = null;
        Json.Text text = new Json.Text("");
        List<Annotation> sources = sources(rules);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            text = new Json.Text(draw(rules, sources, attempt));
            if (rules.accepts(text, true)) {
                return text;
            }
            if (fallback == null && rules.accepts(text, false)) {
                fallback = text;
            }
        }
        return fallback == null ? text : fallback;
    }

    /** A word of a grammar that satisfies the constraints at a place, as far as some attempts find one. */
    Json.Text conforming(Grammar grammar, SiteRules rules) {
        Json.Text text = new Json.Text(GrammarSamples.valid(grammar, random, nonAscii));
        for (int attempt = 0; attempt < ATTEMPTS && !rules.accepts(text, true); attempt++) {
            text = new Json.Text(GrammarSamples.valid(grammar, random, nonAscii));
        }
        return text;
    }

    private String draw(SiteRules rules, List<Annotation> sources, int attempt) {
        if (!sources.isEmpty()) {
            return draw(random.pick(sources), rules);
        }
        boolean foreign = rules.site().checks().stream().anyMatch(check -> check instanceof Check.Text);
        // A validator of a user's own says yes or no, and nothing else: it is offered all sorts.
        if (foreign && attempt % 2 == 1) {
            return GrammarSamples.valid(random.pick(List.of(Grammar.values())), random, nonAscii);
        }
        if (foreign && attempt % 4 == 2) {
            return Words.word(random);
        }
        return Words.text(random, nonAscii, rules.leastSize(), rules.mostSize());
    }

    private String draw(Annotation source, SiteRules rules) {
        if (source instanceof OneOf oneOf) {
            return random.pick(ConstraintReading.names(oneOf));
        }
        if (source instanceof Email) {
            return random.pick("user", "soc.team", "a1") + "@example." + random.pick("com", "net", "org");
        }
        List<Grammar> grammars = ConstraintReading.grammars(source);
        return grammars.isEmpty()
                ? rules.range().draw(random, random.nextBoolean()).toPlainString()
                : GrammarSamples.valid(random.pick(grammars), random, nonAscii);
    }

    /** The constraints that say what a text should look like. */
    private static List<Annotation> sources(SiteRules rules) {
        List<Annotation> sources = new ArrayList<>();
        for (Annotation part : rules.parts()) {
            if ((part instanceof OneOf oneOf && !ConstraintReading.names(oneOf).isEmpty())
                    || part instanceof Email
                    || part instanceof jakarta.validation.constraints.Digits
                    || ConstraintReading.range(part) != null
                    || !ConstraintReading.grammars(part).isEmpty()) {
                sources.add(part);
            }
        }
        return sources;
    }
}
