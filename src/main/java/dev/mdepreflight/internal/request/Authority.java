package dev.mdepreflight.internal.request;

import dev.mdepreflight.format.Grammar;
import dev.mdepreflight.format.LetterCase;
import dev.mdepreflight.report.Excerpt;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A host and a port. The host is in a canonical spelling: a name in lower case, in A-labels (RFC 5890 section 2.3.2.1), and without a
 * trailing dot; an IPv4 address as four decimal numbers; an IPv6 address as eight groups without leading zeros, or, for a mapped IPv4
 * address, as that IPv4 address. Names are not resolved.
 *
 * @param port the port; {@link #ANY} for every port
 */
public record Authority(String host, int port) {
    /** Stands for every port. */
    public static final int ANY = -1;

    private static final int INVALID_PORT = -2;
    private static final int MAX_PORT = 65_535;
    /** Longer than any percent-encoded host; the limit keeps it cheap to map a name. */
    private static final int MAX_HOST = 3 * 4 * 253;
    /** The longest name, with a dot at its end (RFC 1035 section 2.3.4). */
    private static final int MAX_NAME = 254;
    /** The longest label. */
    private static final int MAX_LABEL = 63;
    /** The prefix of an A-label, which has at least one octet more for each character. */
    private static final String ACE = "xn--";

    /** The characters that clients ignore in a host name (UTS #46 section 4, status "ignored"). */
    private static final Pattern IGNORED =
            Pattern.compile("[\\xAD\\u034F\\u180B-\\u180F\\u200B\\u2060\\u2064\\uFE00-\\uFE0F\\uFEFF"
                    + "\\x{1BCA0}-\\x{1BCA3}\\x{E0100}-\\x{E01EF}]");

    private static final int QUAD = 4;
    private static final int OCTET_BITS = 8;

    /**
     * Reads a setting.
     *
     * @param setting a host, {@code host:port}, an address with or without brackets, or an http or https URL without user, path, query and
     *     fragment
     * @return the authority, with the port {@link #ANY} if the setting has no port
     * @throws IllegalArgumentException if the setting has any other format; the message quotes the setting
     */
    public static Authority ofSetting(String setting) {
        UriReference reference = UriReference.of(setting);
        String named = reference.authority();
        boolean url = named != null;
        String text = named == null ? setting : named;
        boolean address = !url && setting.indexOf(':') != setting.lastIndexOf(':') && !setting.startsWith("[");
        Authority authority = address ? new Authority(normal("[" + setting + "]"), ANY) : of(text, ANY);
        String rest = url ? setting.substring(reference.pathFrom()) : "";
        boolean plain = rest.isEmpty() || rest.equals("/");
        boolean web = !url || (reference.schemeFrom() == 0 && reference.scheme() != null && reference.isWeb());
        if (authority.host().isEmpty()
                || authority.port() == INVALID_PORT
                || text.indexOf('@') >= 0
                || !plain
                || !web) {
            // A user may have a password.
            String shown = setting.indexOf('@') >= 0
                    ? Excerpt.REDACTED
                    : "\"" + Excerpt.of(UrlSecrets.maskedText(setting)) + "\"";
            throw new IllegalArgumentException(shown + " is no host; give a name or an address, host:port, or an "
                    + "http or https URL without user, path and query; no wildcards");
        }
        return authority;
    }

    /** The authority of a URI. The host is empty if the URI has no valid host. */
    static Authority of(UriReference reference) {
        String text = reference.authority();
        return of(text == null ? "" : text, reference.isScheme("http") ? 80 : reference.isScheme("https") ? 443 : ANY);
    }

    /** The host, and the port unless it is that of the scheme, for people. */
    String shown(UriReference reference) {
        boolean usual = port < 0 || port == (reference.isScheme("http") ? 80 : 443);
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return usual || host.isEmpty() ? name : name + ":" + port;
    }

    /** Reads {@code [user@]host[:port]}. */
    private static Authority of(String text, int defaultPort) {
        String host = text.substring(text.lastIndexOf('@') + 1);
        int colon = host.indexOf(':', host.lastIndexOf(']') + 1);
        return new Authority(
                normal(colon < 0 ? host : host.substring(0, colon)),
                colon < 0 || colon == host.length() - 1 ? defaultPort : port(host.substring(colon + 1)));
    }

    private static int port(String digits) {
        long port = isNumber(digits) ? number(digits) : 0;
        return port == 0 || port > MAX_PORT ? INVALID_PORT : (int) port;
    }

    /** The canonical spelling of a host; empty if the host is not valid. */
    static String normal(String written) {
        if (written.length() > MAX_HOST) {
            return "";
        }
        if (written.startsWith("[") && written.endsWith("]")) {
            // A zone (RFC 6874) is dropped: it selects a network interface of this machine, not another host.
            int zone = UriReference.firstOf(written, "%]", 0);
            String address = written.substring(1, zone);
            return Grammar.IPV6.matches(address) ? literal(address) : "";
        }
        UriPart decoded = UriPart.of(written, 0, written.length());
        String name = name(decoded.text());
        return isNumber(name.substring(name.lastIndexOf('.') + 1)) ? quad(name) : name;
    }

    /** The canonical text of an IPv6 address. The platform turns a mapped IPv4 address into an IPv4 address. */
    private static String literal(String address) {
        try {
            return InetAddress.getByName(address).getHostAddress();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static String name(String text) {
        if (text.length() > MAX_NAME) {
            return "";
        }
        String name = text;
        if (text.chars().anyMatch(c -> c >= 0x80)) {
            String composed = IGNORED.matcher(Normalizer.normalize(LetterCase.lower(text), Normalizer.Form.NFKC))
                    .replaceAll("");
            if (isTooLong(composed)) {
                return "";
            }
            try {
                name = IDN.toASCII(composed, IDN.ALLOW_UNASSIGNED);
            } catch (IllegalArgumentException e) {
                return "";
            }
            String back = IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED);
            // A name that doesn't survive the round trip, such as one with a sharp s, is mapped differently by IDNA2003
            // and IDNA2008 (RFC 5894 section 7.2).
            if (!back.equals(composed.replace('\u3002', '.'))) {
                return "";
            }
        }
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return Grammar.DOMAIN_NAME.matches(name) && !name.endsWith(".") ? LetterCase.lower(name) : "";
    }

    /** Whether a name or one of its labels is too long in A-labels. Mapping it would take time quadratic in the length. */
    private static boolean isTooLong(String name) {
        int length = 0;
        for (String label : name.split("[.\u3002]", -1)) {
            int points = label.codePointCount(0, label.length());
            int least = points + (label.chars().allMatch(c -> c < 0x80) ? 0 : ACE.length());
            if (least > MAX_LABEL) {
                return true;
            }
            length += least + 1;
        }
        return length - 1 > MAX_NAME;
    }

    private static boolean isNumber(String label) {
        return Grammar.DECIMAL_ID.matches(label);
    }

    /** The value of decimal digits; {@link Long#MAX_VALUE} if the value is larger than any address. */
    private static long number(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.length() - from <= 10 ? Long.parseLong(digits.substring(from)) : Long.MAX_VALUE;
    }

    /**
     * The IPv4 address that one to four decimal numbers stand for; the last number fills the remaining octets. A number with leading zeros
     * is decimal, as in {@link InetAddress}; other resolvers read it as octal. Empty if the numbers aren't an address.
     */
    private static String quad(String numbers) {
        String[] parts = numbers.split("\\.", -1);
        long bits = 0;
        for (int i = 0; i < parts.length; i++) {
            int octets = i < parts.length - 1 ? 1 : QUAD - i;
            String part = parts[i];
            long value = isNumber(part) && octets > 0 ? number(part) : Long.MAX_VALUE;
            if (value >= 1L << (octets * OCTET_BITS)) {
                return "";
            }
            bits = (bits << (octets * OCTET_BITS)) | value;
        }
        return (bits >> 24) + "." + ((bits >> 16) & 255) + "." + ((bits >> 8) & 255) + "." + (bits & 255);
    }
}
