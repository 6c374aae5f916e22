package dev.mdepreflight.internal.batch;

import dev.mdepreflight.internal.json.DocumentSource;
import dev.mdepreflight.report.Advice;
import dev.mdepreflight.report.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read once and has no fault outside the elements of its list: what is known of it then, of the same size for every
 * document. Immutable and thread-safe.
 *
 * @param source the document
 * @param list the list that is cut
 * @param judge checks bodies
 * @param first the first element; null if there is none
 * @param last the last element; null if there is none
 * @param frameTokens the tokens of all but the elements
 * @param advice what is doubtful outside the elements
 */
public record Document(
        DocumentSource source,
        BatchedList list,
        BodyChecker judge,
        @Nullable Element first,
        @Nullable Element last,
        long frameTokens,
        List<Advice> advice) {
    /** Takes a copy of the advice. */
    public Document {
        advice = List.copyOf(advice);
    }

    Limits limits() {
        return judge.options().limits();
    }

    /** The offset at which the elements begin; all before it begins every body. */
    long elementsFrom() {
        return first == null ? source.size() : first.from();
    }

    /** The offset at which the elements have ended; all after it ends every body. */
    long elementsTo() {
        return last == null ? source.size() : last.to();
    }

    /** How many elements there are. */
    long count() {
        return last == null ? 0 : last.index() + 1;
    }

    private long frameBytes() {
        return source.size() - (elementsTo() - elementsFrom());
    }

    /** Whether a body may hold elements of so many bytes, with what stands between them. */
    boolean takesBytes(long elements) {
        return frameBytes() + elements <= limits().maxBodyBytes();
    }

    /** Whether a body may hold elements of so many tokens. */
    boolean takesTokens(long elements) {
        return frameTokens + elements <= limits().maxTokenCount();
    }
}
