package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one object by record component name, for rules over several properties.
 *
 * <p>JSON bytes and bound records have the same view, so a rule is written once. An enum constant is read as its JSON
 * name, a boolean as {@code true} or {@code false}. A property with a wrong type or a misspelled name is unusable,
 * because it already has a violation.
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

    /** {@return whether the property is an empty string or list} */
    default boolean isEmpty(String component) {
        String text = text(component);
        return text != null && text.isEmpty();
    }

    /** {@return whether the property has this string as its value} False if it is absent, null, or unusable. */
    boolean is(String component, String text);

    /** {@return whether the property is a string that conforms to a grammar} False if absent, null, or unusable. */
    default boolean conforms(String component, Grammar grammar) {
        String text = text(component);
        return text != null && grammar.matches(text);
    }

    /** {@return the property's string} Null if the property is not a string, absent, or unusable. */
    @Nullable
    String text(String component);

    /** {@return the property's number} Null if the property is not a number, absent, or unusable. */
    default @Nullable Number number(String component) {
        return null;
    }

    /**
     * The values of a component in the elements of a list of records.
     *
     * @param component the list, which {@link CrossFieldValidator#elements} must name
     * @param inner a component of the elements' record
     * @return a string for each element, as in {@link #is}; null for an element without such a value. Empty if the list
     *     is absent, null, or unusable
     */
    default List<@Nullable String> elements(String component, String inner) {
        return List.of();
    }

    /**
     * The elements of a list of strings or enum constants.
     *
     * @param component the list, which {@link CrossFieldValidator#elements} must name without a component
     * @return a string for each element, as in {@link #is}; null for null. Empty if the list is absent, null, or unusable
     */
    default List<@Nullable String> elements(String component) {
        return List.of();
    }

    /** {@return whether the property has one of these strings, see {@link #is}} */
    default boolean isOneOf(String component, String... texts) {
        for (String text : texts) {
            if (is(component, text)) {
                return true;
            }
        }
        return false;
    }
}
