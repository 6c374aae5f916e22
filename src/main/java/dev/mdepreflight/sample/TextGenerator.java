package dev.mdepreflight.sample;

import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.internal.model.Check;
import dev.mdepreflight.internal.model.TextRules;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws strings that satisfy the constraints at a place. */
final class TextGenerator {
    private static final int ATTEMPTS = 200;

    /** The first of 64 choices that draws a valid value of a grammar. */
    private static final int OF_A_GRAMMAR = 56;

    private static final int ONLY_WORD = 63;

    private final ChoiceSequence random;
    private final boolean nonAscii;

    TextGenerator(ChoiceSequence random, boolean nonAscii) {
        this.random = random;
        this.nonAscii = nonAscii;
    }

    /** Draws a string for a place: a valid one if found, otherwise one with only advice if found, otherwise any. */
    Json.Text text(SiteRules rules) {
        List<Annotation> sources = sources(rules);
        Json.Text text = text(rules, sources, true);
        if (text == null) {
            text = text(rules, sources, false);
        }
        return text == null ? new Json.Text(draw(rules, sources)) : text;
    }

    private Json.@Nullable Text text(SiteRules rules, List<Annotation> sources, boolean withAdvice) {
        return random.attempt(ATTEMPTS, () -> {
            Json.Text text = new Json.Text(draw(rules, sources));
            return rules.accepts(text, withAdvice) ? text : null;
        });
    }

    /** Draws a valid value of a grammar; if one is found, it also satisfies the constraints at a place. */
    Json.Text conforming(Grammar grammar, SiteRules rules) {
        Json.Text text = random.attempt(ATTEMPTS, () -> {
            Json.Text word = new Json.Text(GrammarSamples.valid(grammar, random, nonAscii));
            return rules.accepts(word, true) ? word : null;
        });
        return text == null ? new Json.Text(GrammarSamples.valid(grammar, random, nonAscii)) : text;
    }

    private String draw(SiteRules rules, List<Annotation> sources) {
        if (!sources.isEmpty()) {
            return draw(random.pick(sources), rules);
        }
        boolean foreign = rules.site().checks().stream().anyMatch(check -> check instanceof Check.Text);
        // A user's own validator does not say what it accepts, so it gets all kinds of strings.
        int sort = foreign ? random.nextInt(ONLY_WORD + 1) : 0;
        if (sort == ONLY_WORD) {
            return WordList.word(random);
        }
        if (sort >= OF_A_GRAMMAR) {
            return GrammarSamples.valid(random.pick(List.of(Grammar.values())), random, nonAscii);
        }
        return WordList.text(random, nonAscii, rules.leastSize(), rules.mostSize());
    }

    private String draw(Annotation source, SiteRules rules) {
        if (source instanceof OneOf oneOf) {
            return random.pick(TextRules.names(oneOf));
        }
        if (source instanceof Email) {
            return random.pick("user", "soc.team", "a1") + "@example." + random.pick("com", "net", "org");
        }
        List<Grammar> grammars = TextRules.grammars(source);
        return grammars.isEmpty()
                ? rules.range().draw(random, random.nextBoolean()).toPlainString()
                : GrammarSamples.valid(random.pick(grammars), random, nonAscii);
    }

    /** The constraints that determine the format of a string. */
    private static List<Annotation> sources(SiteRules rules) {
        List<Annotation> sources = new ArrayList<>();
        for (Annotation part : rules.parts()) {
            if ((part instanceof OneOf oneOf && !TextRules.names(oneOf).isEmpty())
                    || part instanceof Email
                    || part instanceof Digits
                    || ConstraintReading.range(part) != null
                    || !TextRules.grammars(part).isEmpty()) {
                sources.add(part);
            }
        }
        return sources;
    }
}
