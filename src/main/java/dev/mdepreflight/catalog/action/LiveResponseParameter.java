package dev.mdepreflight.catalog.action;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.WithoutCharacters;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a live response command.
 *
 * <p>The page's command table has the labels Key and Value. live-response-command-examples lists the characters that script
 * arguments must not contain. Only the console's error message mentions parentheses, so they are reported as advice.
 *
 * @param key the key; the service declares it as not nullable
 * @param value the value; a missing one is reported as advice
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/run-live-response">run-live-response</a>
 */
@WithoutCharacters(
        property = "value",
        characters = ";&|!$",
        when = "key",
        is = "Args",
        hint = "script arguments must not hold ; & | ! $")
@WithoutCharacters(
        adviceId = "parentheses-in-arguments",
        payload = Advice.class,
        property = "value",
        characters = "()",
        when = "key",
        is = "Args",
        hint = "the live response console refuses parentheses in script arguments")
public record LiveResponseParameter(
        @Required
        @JsonAlias("Key")
        @OneOf(
                value = {"FileName", "ScriptName", "Args", "Path"},
                adviceId = "undocumented-command-parameter",
                payload = Advice.class)
        @Nullable
        LiveResponseParameterKey key,

        @JsonAlias("Value")
        @Required(message = "a parameter without a value says nothing", payload = Advice.class)
        @Nullable
        String value) {}
