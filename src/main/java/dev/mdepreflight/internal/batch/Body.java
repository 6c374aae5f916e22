package dev.mdepreflight.internal.batch;

import dev.mdepreflight.report.Advice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A body that was cut from a document.
 *
 * @param bytes its bytes
 * @param indices the index in the document of each of its elements
 * @param advice what is doubtful in it, with its places in the document
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, not meant for comparison
public record Body(byte[] bytes, long[] indices, List<Advice> advice) {
    /** Takes a copy of the advice. */
    public Body {
        advice = List.copyOf(advice);
    }

    /** A document without elements as it is, or a body of some of its elements, which stand in ascending order. */
    static Body of(Document document, List<Element> elements, List<Advice> advice) throws IOException {
        List<Gap> gaps = new ArrayList<>();
        long to = document.elementsFrom();
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            // The comma and the white space before an element go with it.
            gaps.add(new Gap(to, i == 0 ? element.from() : element.lead()));
            to = element.to();
        }
        gaps.add(new Gap(to, document.elementsTo()));
        gaps.removeIf(gap -> gap.length() == 0);
        byte[] bytes =
                new Extract(document.source(), gaps).bytes(document.limits().maxBodyBytes());
        return new Body(bytes, elements.stream().mapToLong(Element::index).toArray(), advice);
    }
}
