/**
 * The value grammars: file hashes, domain names, IP addresses, web URLs, date-times and identifiers.
 *
 * <p>{@link dev.mdepreflight.format.Grammar} lists them. Each grammar is a function over a range {@code [from, to)} of
 * UTF-8 bytes, in the class of its family. Each function
 *
 * <ul>
 *   <li>runs in time linear in the length of the range, uses no regular expression and allocates nothing (a domain name
 *       that is too long as written may be normalized once)
 *   <li>reads no byte outside the range
 *   <li>returns {@code false} for malformed UTF-8 (RFC 3629 section 3)
 *   <li>throws {@link java.lang.IndexOutOfBoundsException} if the range does not lie within the array
 *   <li>is stateless and thread-safe.
 * </ul>
 *
 * <p>A grammar follows the standard that it names. Its class documents each deviation and the reason: usually, a wider
 * grammar is needed for real indicators of compromise, or the service is not known to reject the values. A grammar
 * does not judge whether a value is suspicious.
 */
@NullMarked
package dev.mdepreflight.format;

import org.jspecify.annotations.NullMarked;
