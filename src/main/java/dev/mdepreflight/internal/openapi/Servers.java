package dev.mdepreflight.internal.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The hosts that the docs name for the API, and where its tokens come from. */
final class Servers {
    private static final String PAGES = "https://learn.microsoft.com/defender-endpoint/api/";

    /** The page on application access; the resource whose tokens the service takes for every operation. */
    static final String SCOPE = "https://api.securitycenter.microsoft.com/.default";

    /** The token endpoint of version 2.0; the tenant is a word in it, as OpenAPI has no variables here. */
    static final String TOKEN_URL = "https://login.microsoftonline.com/TENANT_ID/oauth2/v2.0/token";

    static final String INTRODUCTION = PAGES + "apis-intro";
    static final String ACCESS = PAGES + "exposed-apis-create-app-webapp";

    /** Host and description; the geographical ones stand on the introduction, the government's on a page of their own. */
    private static final String[][] HOSTS = {
        {"api.security.microsoft.com", "The nearest region"},
        {"us.api.security.microsoft.com", "United States"},
        {"eu.api.security.microsoft.com", "Europe"},
        {"uk.api.security.microsoft.com", "United Kingdom"},
        {"au.api.security.microsoft.com", "Australia"},
        {"swa.api.security.microsoft.com", "Switzerland"},
        {"ina.api.security.microsoft.com", "India"},
        {"aea.api.security.microsoft.com", "United Arab Emirates"},
        {"api-gcc.securitycenter.microsoft.us", "US government, GCC"},
        {"api-gov.securitycenter.microsoft.us", "US government, GCC High and DoD"},
        {"api.securitycenter.microsoft.com", "The older host, which some pages still print"},
    };

    private Servers() {}

    static List<Map<String, Object>> all() {
        List<Map<String, Object>> servers = new ArrayList<>();
        for (String[] host : HOSTS) {
            servers.add(Tree.of("url", "https://" + host[0], "description", host[1]));
        }
        return servers;
    }
}
