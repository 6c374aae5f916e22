package dev.mdepreflight.internal.batch;

import java.util.List;

/**
 * Elements of the list that stand one after the other, at least one.
 *
 * @param elements the elements
 */
record Slice(List<Element> elements) {
    Slice {
        elements = List.copyOf(elements);
    }

    int count() {
        return elements.size();
    }

    Element first() {
        return elements.get(0);
    }

    Element last() {
        return elements.get(count() - 1);
    }

    Slice part(int from, int to) {
        return new Slice(elements.subList(from, to));
    }

    /** The document without the elements before and after these: a body of its own. */
    Extract body(Document document) {
        Gap before = new Gap(document.elementsFrom(), first().from());
        Gap after = new Gap(last().to(), document.elementsTo());
        return new Extract(document.source(), List.of(before, after));
    }
}
