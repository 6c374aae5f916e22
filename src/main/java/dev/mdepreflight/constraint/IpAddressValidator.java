package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;

/** Judges a text by {@link IpAddress}. */
public final class IpAddressValidator extends GrammarValidator<IpAddress> {
    /** For the validation provider. */
    public IpAddressValidator() {}

    @Override
    List<Grammar> grammars(IpAddress constraint) {
        List<IpAddress.Version> versions = List.of(constraint.value());
        if (versions.size() == 1) {
            return List.of(versions.contains(IpAddress.Version.V4) ? Grammar.IPV4 : Grammar.IPV6);
        }
        return List.of(Grammar.IP_ADDRESS);
    }
}
