package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.DocumentSource;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document without faults outside the elements of its list. The size of this record does not depend on the document. Immutable and
 * thread-safe.
 *
 * @param list the list by which the document is split
 * @param judge checks bodies
 * @param first the first element; null if there is none
 * @param last the last element; null if there is none
 * @param frameTokens the tokens outside the elements
 * @param advice the advice outside the elements
 */
public record Document(
        DocumentSource source,
        BatchedList list,
        BodyChecker judge,
        @Nullable Element first,
        @Nullable Element last,
        long frameTokens,
        List<Advice> advice) {
    public Document {
        advice = List.copyOf(advice);
    }

    Limits limits() {
        return judge.options().limits();
    }

    /** The offset of the first element. Every body begins with the bytes before it. */
    long elementsFrom() {
        return first == null ? source.size() : first.from();
    }

    /** The offset after the last element. Every body ends with the bytes from there on. */
    long elementsTo() {
        return last == null ? source.size() : last.to();
    }

    /** The number of elements. */
    long count() {
        return last == null ? 0 : last.index() + 1;
    }

    /** The number of bytes outside the elements, which every body repeats. */
    long frameBytes() {
        return source.size() - (elementsTo() - elementsFrom());
    }

    /** Whether a body may hold elements of so many bytes, separators included. */
    boolean takesBytes(long elements) {
        return frameBytes() + elements <= limits().maxBodyBytes();
    }

    /** Whether a body may hold elements of so many tokens. */
    boolean takesTokens(long elements) {
        return frameTokens + elements <= limits().maxTokenCount();
    }
}
