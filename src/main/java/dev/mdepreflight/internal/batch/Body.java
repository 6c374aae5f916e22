package dev.mdepreflight.internal.batch;

import dev.mdepreflight.report.Advice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A body that was split off a document.
 *
 * @param indices the indices of its elements in the document
 * @param advice the advice, with its places in the document
 */
@SuppressWarnings("ArrayRecordComponent") // not meant for comparison
public record Body(byte[] bytes, long[] indices, List<Advice> advice) {
    public Body {
        advice = List.copyOf(advice);
    }

    /** Creates a body from elements in ascending order. A document without elements becomes one unchanged body. */
    static Body of(Document document, List<Element> elements, List<Advice> advice) throws IOException {
        List<Extract.Gap> gaps = new ArrayList<>();
        long to = document.elementsFrom();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            // The comma and the white space before an element belong to it.
            gaps.add(new Extract.Gap(to, i == 0 ? element.from() : element.lead()));
            to = element.to();
        }
        gaps.add(new Extract.Gap(to, document.elementsTo()));
        gaps.removeIf(gap -> gap.length() == 0);
        byte[] bytes =
                new Extract(document.source(), gaps).bytes(document.limits().maxBodyBytes());
        return new Body(bytes, elements.stream().mapToLong(Element::index).toArray(), advice);
    }
}
