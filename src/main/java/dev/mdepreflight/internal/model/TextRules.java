package dev.mdepreflight.internal.model;

import dev.mdepreflight.constraint.Conforms;
import dev.mdepreflight.constraint.DateTimeOffset;
import dev.mdepreflight.constraint.DomainName;
import dev.mdepreflight.constraint.HashValue;
import dev.mdepreflight.constraint.IpAddress;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.WebUrl;
import dev.mdepreflight.constraint.WireNames;
import dev.mdepreflight.format.Grammar;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Determines which strings a constraint allows, for samples and the OpenAPI document. */
public final class TextRules {
    private TextRules() {}

    /** Returns the grammars that a constraint allows; empty if the constraint does not name grammars. */
    public static List<Grammar> grammars(Annotation constraint) {
        if (constraint instanceof HashValue hash) {
            return hash.value().length == 0
                    ? List.of(Grammar.FILE_HASH)
                    : Arrays.stream(hash.value())
                            .map(HashValue.Algorithm::grammar)
                            .toList();
        } else if (constraint instanceof DomainName) {
            return List.of(Grammar.DOMAIN_NAME);
        } else if (constraint instanceof IpAddress address) {
            List<IpAddress.Version> versions = List.of(address.value());
            return versions.size() != 1
                    ? List.of(Grammar.IP_ADDRESS)
                    : List.of(versions.contains(IpAddress.Version.V4) ? Grammar.IPV4 : Grammar.IPV6);
        } else if (constraint instanceof WebUrl url) {
            return List.of(url.lenient() ? Grammar.WEB_ADDRESS : Grammar.WEB_URL);
        } else if (constraint instanceof DateTimeOffset time) {
            return List.of(time.documented() ? Grammar.DATE_TIME_OFFSET_DOCUMENTED : Grammar.DATE_TIME_OFFSET);
        }
        return constraint instanceof Conforms conforms ? List.of(conforms.value()) : List.of();
    }

    /** Returns the strings that a constraint allows. */
    public static List<String> names(OneOf constraint) {
        return Stream.concat(Arrays.stream(constraint.value()), WireNames.of(constraint.enumType()).stream())
                .toList();
    }
}
