package dev.mdepreflight.catalog.action;

import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.RequiredElement;
import dev.mdepreflight.report.Advice;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command of {@code runLiveResponse}.
 *
 * <p>The page lists the parameters of each type, but not whether they are required, so a missing parameter is reported
 * as advice. RunScript works without Args.
 *
 * @param type the type of the command; the service declares it as not nullable
 * @param params the parameters
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/run-live-response">run-live-response</a>
 */
@RequiredElement(
        adviceId = "missing-command-parameter",
        payload = Advice.class,
        property = "params",
        component = "key",
        value = "FileName",
        when = "type",
        is = "PutFile",
        hint = "PutFile needs the key FileName")
@RequiredElement(
        adviceId = "missing-command-parameter",
        payload = Advice.class,
        property = "params",
        component = "key",
        value = "ScriptName",
        when = "type",
        is = "RunScript",
        hint = "RunScript needs the key ScriptName")
@RequiredElement(
        adviceId = "missing-command-parameter",
        payload = Advice.class,
        property = "params",
        component = "key",
        value = "Path",
        when = "type",
        is = "GetFile",
        hint = "GetFile needs the key Path")
public record LiveResponseCommand(
        @Required
        @OneOf(
                value = {"PutFile", "RunScript", "GetFile"},
                adviceId = "undocumented-command",
                payload = Advice.class)
        @Nullable
        LiveResponseCommandType type,

        @Nullable List<@NotNull @Valid LiveResponseParameter> params) {}
