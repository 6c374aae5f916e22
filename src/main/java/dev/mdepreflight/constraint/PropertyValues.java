package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one object by the names of its record components, as a rule over several properties reads them.
 *
 * <p>JSON bytes and bound records have the same view, so a rule is written once. The text of an enum constant is its
 * JSON name, that of a boolean {@code true} or {@code false}. A property is unusable if it already has a violation: a
 * wrong type or a misspelt name.
 */
public interface PropertyValues {
    /** {@return the values of a bound record} */
    static PropertyValues of(Record bean) {
        return new RecordValues(bean);
    }

    /** {@return whether the property is usable} Absent and null count as usable. */
    boolean isUsable(String component);

    /** {@return whether the property is usable and has a value that is not null} */
    boolean isPresent(String component);

    /** {@return whether the property is in the object, even null or unusable} In a bound record, null means absent. */
    default boolean isGiven(String component) {
        return isPresent(component) || !isUsable(component);
    }

    /** {@return whether the property is an empty text or list} */
    default boolean isEmpty(String component) {
        String text = text(component);
        return text != null && text.isEmpty();
    }

    /** {@return whether the property has this text} False if it is absent, null or unusable. */
    boolean is(String component, String text);

    /** {@return whether the property is a text that conforms to a grammar} False if it is absent, null or unusable. */
    default boolean conforms(String component, Grammar grammar) {
        String text = text(component);
        return text != null && grammar.matches(text);
    }

    /** {@return the property's text} Null if it is not a text, absent or unusable. */
    @Nullable
    String text(String component);

    /** {@return the property's number} Null if it is not a number, absent or unusable. */
    default @Nullable Number number(String component) {
        return null;
    }

    /**
     * The values of a component in the elements of a list of records.
     *
     * @param component the list, which {@link CrossFieldValidator#elements} must name
     * @param inner a component of the elements' record
     * @return a text for each element, as in {@link #is}; null for an element without such a value. Empty if the list
     *     is absent, null or unusable
     */
    default List<@Nullable String> elements(String component, String inner) {
        return List.of();
    }

    /**
     * The elements of a list of texts or enum constants.
     *
     * @param component the list, which {@link CrossFieldValidator#elements} must name without a component
     * @return a text for each element, as in {@link #is}; null for null. Empty if the list is absent, null or unusable
     */
    default List<@Nullable String> elements(String component) {
        return List.of();
    }

    /** {@return whether the property has one of these texts, see {@link #is}} */
    default boolean isOneOf(String component, String... texts) {
        for (String text : texts) {
            if (is(component, text)) {
                return true;
            }
        }
        return false;
    }
}
