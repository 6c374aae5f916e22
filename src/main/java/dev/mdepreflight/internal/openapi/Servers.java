package dev.mdepreflight.internal.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The API's documented hosts and token endpoint. */
final class Servers {
    private static final String PAGES = "https://learn.microsoft.com/defender-endpoint/api/";

    /** Every operation accepts tokens for this resource; some reject tokens for the newer host. */
    static final String SCOPE = "https://api.securitycenter.microsoft.com/.default";

    /** The token endpoint, version 2.0. OpenAPI does not allow variables here, so the tenant is a placeholder. */
    static final String TOKEN_URL = "https://login.microsoftonline.com/TENANT_ID/oauth2/v2.0/token";

    static final String INTRODUCTION = PAGES + "apis-intro";
    static final String ACCESS = PAGES + "exposed-apis-create-app-webapp";

    private static final String GEOGRAPHICAL = "A geographical host";

    /** The hosts and their descriptions. */
    private static final String[][] HOSTS = {
        {"api.security.microsoft.com", "The host that the pages print"},
        {"us.api.security.microsoft.com", GEOGRAPHICAL},
        {"eu.api.security.microsoft.com", GEOGRAPHICAL},
        {"uk.api.security.microsoft.com", GEOGRAPHICAL},
        {"au.api.security.microsoft.com", GEOGRAPHICAL},
        {"swa.api.security.microsoft.com", GEOGRAPHICAL},
        {"ina.api.security.microsoft.com", GEOGRAPHICAL},
        {"aea.api.security.microsoft.com", GEOGRAPHICAL},
        {"api-gcc.securitycenter.microsoft.us", "US government, GCC"},
        {"api-gov.securitycenter.microsoft.us", "US government, GCC High and DoD"},
        {"api.securitycenter.microsoft.com", "The older host, which some pages still print"},
    };

    private Servers() {}

    static List<Map<String, Object>> all() {
        return Arrays.stream(HOSTS)
                .map(host -> Tree.of("url", "https://" + host[0], "description", host[1]))
                .toList();
    }
}
