package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.LetterCase;
import java.util.List;

/** Recognizes the names of parameters, headers and variables whose values give access. */
public final class SecretNames {
    /** Whole names, in lower case; OAuth's codes are among them. */
    private static final List<String> NAMES = List.of("code", "session", "sid", "ticket", "refresh", "basic");

    /** Words of names, in lower case. A change of letter case or a character that is no letter ends a word: {@code dbPwd2}, {@code db_pwd}. */
    private static final List<String> WORDS =
            List.of("pw", "pwd", "psw", "pass", "cred", "creds", "jwt", "bearer", "otp");

    /** Last words of names, in lower case; those of Azure's shared access signatures and function keys are among them. */
    private static final List<String> LAST_WORDS = List.of(
            "sig", "sas", "key", "auth", "pin", "conn", "userpass", "dbpass", "mypass", "userpw", "dbpw", "mypw");

    private static final int SHORTEST = "pw".length();

    /** Parts of names, in lower case, without hyphens, underscores and dots. */
    private static final List<String> PARTS = List.of(("token secret password passwd passwort passphrase passcode pwd "
                    + "signature credential authorization cookie assertion connectionstring connstr sessionid sessid authticket hmac apikey accountkey accesskey "
                    + "privatekey sharedkey sharedaccess functionskey subscriptionkey")
            .split(" ", -1));

    /** Occurs in next links from the service; not a secret, because it is useless without a token. */
    private static final String SKIP_TOKEN = "skiptoken";

    private SecretNames() {}

    /** {@return whether the value of a parameter, a header, or a variable with this name might give access; letter case is ignored} */
    public static boolean isSecret(String written) {
        if (written.length() < SHORTEST) {
            return false;
        }
        String stripped = written.strip();
        String lower = LetterCase.lower(stripped);
        if (NAMES.contains(lower)) {
            return true;
        }
        String name = withoutSeparators(lower);
        for (String part : PARTS) {
            if (name.contains(part)) {
                return !name.endsWith(SKIP_TOKEN);
            }
        }
        return hasWordOfSecret(stripped);
    }

    private static String withoutSeparators(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '-' && c != '_' && c != '.') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean hasWordOfSecret(String written) {
        String last = "";
        for (int from = 0; from < written.length(); ) {
            int to = from;
            while (to < written.length()
                    && isLetter(written.charAt(to))
                    && (to == from || isLower(written.charAt(to)) || !isLower(written.charAt(to - 1)))) {
                to++;
            }
            if (to > from) {
                last = LetterCase.lower(written.substring(from, to));
                if (WORDS.contains(last)) {
                    return true;
                }
            }
            from = Math.max(to, from + 1);
        }
        return LAST_WORDS.contains(last);
    }

    private static boolean isLetter(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
