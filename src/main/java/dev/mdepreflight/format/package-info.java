/**
 * The value grammars: file hashes, domain names, IP addresses, web URLs, date-times and identifiers.
 *
 * <p>{@link dev.mdepreflight.format.Grammar} names them; each is one function over a range of UTF-8 bytes, which
 * stands in the class of its family. All of them
 *
 * <ul>
 *   <li>take time linear in the length of the range, use no regular expression and allocate nothing;
 *   <li>look at no byte outside the range;
 *   <li>answer {@code false} for malformed UTF-8 (RFC 3629 section 3), and throw only for a range that does not lie
 *       within the array;
 *   <li>are free of state, so that any number of threads may call them.
 * </ul>
 *
 * <p>A grammar follows the standard that it names. Where it deviates, its class says so and says why; the reason is
 * most often that real indicators of compromise need the wider reading, or that the service is not known to refuse
 * it. What is merely doubtful is not for a grammar to decide.
 */
@NullMarked
package dev.mdepreflight.format;

import org.jspecify.annotations.NullMarked;
