package dev.mdepreflight.internal.advice;

import dev.mdepreflight.constraint.Names;
import dev.mdepreflight.report.Excerpt;
import java.util.List;

/** The ids of all advice that this library reports. */
public final class AdviceIds {
    private static final String ALL = """
            action-not-for-certificates action-not-for-network-types address-as-domain alert-without-effect
            audit-without-severity boolean-as-text command-order content-type defanged-value deprecated-windows-scan
            determination-at-odds-with-classification documentation-address documented-spelling-only
            educate-url-without-effect expiration-in-the-past explicit-null file-for-text form-foreign-part
            form-line-feeds internal-address internal-domain isolation-type-by-onboarding large-file legacy-action
            link-local-address long-machine-tag loopback-address missing-command-parameter missing-scan-parameter
            multicast-address no-gmsa-user not-blank not-empty not-null nothing-to-change odata-assigned-to
            odata-date-form odata-doubtful-top odata-enum-as-text odata-enum-case odata-enum-value odata-missing-dollar
            odata-missing-space odata-not-judged odata-not-without-brackets odata-operator-case odata-option-case
            odata-property-case odata-quoted-boolean odata-quoted-date odata-quoted-number odata-undocumented-options
            odata-undocumented-syntax odata-unlisted-expand odata-unlisted-property old-device older-path
            other-spelling parentheses-in-arguments path-parameter-quotes public-suffix query-encoding
            query-parameter-dollar repeated-element repeated-indicator required reserved-address retired-operation
            scan-parameter-of-windows special-use-domain text-encoding type-of-another-authentication unchecked-body
            undocumented-category undocumented-classification undocumented-command undocumented-command-parameter
            undocumented-determination undocumented-severity undocumented-status unknown-call unknown-host unknown-property
            unknown-top-level-domain unlisted-platform unspecified-address unusual-alert-id unusual-date-time
            unusual-domain unusual-event-time unusual-file-name unusual-indicator-id unusual-indicator-value
            unusual-key-vault-url unusual-machine-id unusual-path-parameter unusual-query-parameter unusual-report-id
            unusual-scan-definition-id unusual-scan-interval unusual-scan-protocol unusual-scan-session-id
            unusual-scan-target url-without-scheme withdrawn-determination
            """;

    private AdviceIds() {}

    /** Returns the ids in alphabetical order. */
    public static List<String> all() {
        return List.of(ALL.strip().split("\\s"));
    }

    /** Returns the id if there is such advice; otherwise throws an {@link IllegalArgumentException} that names the nearest id. */
    public static String known(String id) {
        List<String> all = all();
        if (all.contains(id)) {
            return id;
        }
        String nearest = Names.nearest(id, all);
        throw new IllegalArgumentException("\"" + Excerpt.of(id) + "\" is no advice of this library"
                + (nearest == null ? "." : "; did you mean " + nearest + "?")
                + " The advice of constraints of your own is left out by suppressOwn");
    }
}
