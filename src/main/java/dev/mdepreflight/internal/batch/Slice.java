package dev.mdepreflight.internal.batch;

import java.util.List;

/** Consecutive elements of the list, at least one. */
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

    /** Returns the document without all other elements, which is a body. */
    Extract body(Document document) {
        Gap before = new Gap(document.elementsFrom(), first().from());
        Gap after = new Gap(last().to(), document.elementsTo());
        return new Extract(document.source(), List.of(before, after));
    }
}
