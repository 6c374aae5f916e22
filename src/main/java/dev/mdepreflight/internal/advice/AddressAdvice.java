package dev.mdepreflight.internal.advice;

import com.google.common.net.InetAddresses;
import dev.mdepreflight.internal.finding.AdviceDraft;
import dev.mdepreflight.report.Excerpt;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Advises against addresses that do not belong to a host on the internet, according to the IANA special-purpose registries. An IPv6 address
 * that contains an IPv4 address is treated as that IPv4 address.
 */
final class AddressAdvice {
    private static final String EXTERNAL = "indicators are for external addresses";

    private enum Use {
        INTERNAL("internal-address", "is internal", EXTERNAL),
        LOOPBACK("loopback-address", "is that of the device itself", EXTERNAL),
        LINK_LOCAL("link-local-address", "is local to a link", EXTERNAL),
        DOCUMENTATION("documentation-address", "is reserved for documentation", "no host has it; send the real one"),
        MULTICAST("multicast-address", "is a multicast address", "send the address of a host"),
        UNSPECIFIED("unspecified-address", "stands for no address", "send the address of a host"),
        RESERVED("reserved-address", "is reserved", "no host in the internet has it");

        final String id;
        final String words;
        final String hint;

        Use(String id, String words, String hint) {
            this.id = id;
            this.words = words;
            this.hint = hint;
        }
    }

    /** The addresses that share their first {@code bits} bits; {@code source} is the document that reserves them. */
    private record Block(InetAddress begin, int bits, Use use, String source) {
        static Block of(String prefix, int bits, Use use, String source) {
            return new Block(InetAddresses.forString(prefix), bits, use, source);
        }

        boolean holds(byte[] address) {
            byte[] prefix = begin.getAddress();
            if (address.length != prefix.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            return Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (rest == 0 || (address[whole] ^ prefix[whole]) >> (Byte.SIZE - rest) == 0);
        }
    }

    /** The first matching block counts. */
    private static final List<Block> BLOCKS = List.of(
            Block.of("100.64.0.0", 10, Use.INTERNAL, "RFC 6598"),
            Block.of("192.0.2.0", 24, Use.DOCUMENTATION, "RFC 5737"),
            Block.of("198.51.100.0", 24, Use.DOCUMENTATION, "RFC 5737"),
            Block.of("203.0.113.0", 24, Use.DOCUMENTATION, "RFC 5737"),
            Block.of("198.18.0.0", 15, Use.RESERVED, "for benchmarks, RFC 2544"),
            Block.of("192.0.0.0", 24, Use.RESERVED, "RFC 6890"),
            Block.of("0.0.0.0", 8, Use.RESERVED, "RFC 1122"),
            Block.of("240.0.0.0", 4, Use.RESERVED, "RFC 1112"),
            Block.of("fc00::", 7, Use.INTERNAL, "RFC 4193"),
            Block.of("64:ff9b:1::", 48, Use.INTERNAL, "RFC 8215"),
            Block.of("2001:db8::", 32, Use.DOCUMENTATION, "RFC 3849"),
            Block.of("3fff::", 20, Use.DOCUMENTATION, "RFC 9637"),
            Block.of("2001:2::", 48, Use.RESERVED, "for benchmarks, RFC 5180"));

    /** The only block of host addresses that has been assigned so far (IANA IPv6 address space registry). */
    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3, Use.RESERVED, "RFC 4291");
    /** The well-known prefix of translated IPv4 addresses (RFC 6052 section 2.1). */
    private static final Block TRANSLATED = Block.of("64:ff9b::", 96, Use.RESERVED, "RFC 6052");

    private AddressAdvice() {}

    /** Returns advice on an address that conforms to {@link dev.mdepreflight.format.Grammar#IP_ADDRESS}, or null. */
    static @Nullable AdviceDraft doubt(String text) {
        InetAddress address = carried(InetAddresses.forString(text));
        if (address.isAnyLocalAddress()) {
            return doubt(text, Use.UNSPECIFIED, "RFC 1122, RFC 4291");
        }
        if (address.isLoopbackAddress()) {
            return doubt(text, Use.LOOPBACK, "RFC 1122, RFC 4291");
        }
        if (address.isLinkLocalAddress()) {
            return doubt(text, Use.LINK_LOCAL, "RFC 3927, RFC 4291");
        }
        if (address.isSiteLocalAddress()) {
            return doubt(text, Use.INTERNAL, address instanceof Inet6Address ? "RFC 3879" : "RFC 1918");
        }
        if (address.isMulticastAddress()) {
            return doubt(text, Use.MULTICAST, "RFC 5771, RFC 4291");
        }
        byte[] bytes = address.getAddress();
        for (Block block : BLOCKS) {
            if (block.holds(bytes)) {
                return doubt(text, block.use(), block.source());
            }
        }
        return address instanceof Inet6Address && !GLOBAL_UNICAST.holds(bytes)
                ? doubt(text, Use.RESERVED, "RFC 4291")
                : null;
    }

    /**
     * Returns the IPv4 address that a compatible, translated, or 6to4 address contains; any other address unchanged. Guava has already
     * converted IPv4-mapped addresses.
     */
    private static InetAddress carried(InetAddress address) {
        if (!(address instanceof Inet6Address ipv6)) {
            return address;
        }
        if (InetAddresses.isCompatIPv4Address(ipv6)) {
            return InetAddresses.getCompatIPv4Address(ipv6);
        }
        if (InetAddresses.is6to4Address(ipv6)) {
            return InetAddresses.get6to4IPv4Address(ipv6);
        }
        byte[] bytes = ipv6.getAddress();
        if (!TRANSLATED.holds(bytes)) {
            return address;
        }
        return InetAddresses.fromInteger(ByteBuffer.wrap(bytes).getInt(bytes.length - Integer.BYTES));
    }

    private static AdviceDraft doubt(String text, Use use, String source) {
        return new AdviceDraft(
                use.id, "The address " + Excerpt.of(text) + " " + use.words + " (" + source + ").", use.hint);
    }
}
