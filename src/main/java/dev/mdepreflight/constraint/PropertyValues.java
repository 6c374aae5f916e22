package dev.mdepreflight.constraint;

import dev.mdepreflight.format.Grammar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one object, by the names of the record's components, as a rule over several properties sees them.
 *
 * <p>The same view is given of JSON bytes and of a bound record, so that a rule is written once. Texts compare by their exact
 * characters; an enum constant compares under its wire name, a boolean as {@code true} or {@code false}.
 */
public interface PropertyValues {
    /**
     * The values of a bound record.
     *
     * @param bean the record
     * @return a view of its components
     */
    static PropertyValues of(Record bean) {
        return new RecordValues(bean);
    }

    /**
     * Whether the property can be judged: it is absent, null or of its declared type, and not misspelt.
     *
     * @param component the name of a record component
     * @return false if the property has a fault of its own that has been reported already
     */
    boolean isUsable(String component);

    /**
     * Whether the property is usable and has a value.
     *
     * @param component the name of a record component
     * @return false if it is absent, null or not usable
     */
    boolean isPresent(String component);

    /**
     * Whether the property stands in the object, be it as null or with a fault of its own.
     *
     * <p>A bound record has null for an absent property too: there this is the same as {@link #isPresent}.
     *
     * @param component the name of a record component
     * @return false if it is known to be absent
     */
    default boolean isGiven(String component) {
        return isPresent(component) || !isUsable(component);
    }

    /**
     * Whether the property is a text without characters or a list without elements.
     *
     * @param component the name of a record component
     * @return true for an empty text or list
     */
    default boolean isEmpty(String component) {
        String text = text(component);
        return text != null && text.isEmpty();
    }

    /**
     * Whether the property has this value.
     *
     * @param component the name of a record component
     * @param text the text, the wire name of an enum constant, {@code true} or {@code false}
     * @return false also if the property is absent, null or not usable
     */
    boolean is(String component, String text);

    /**
     * Whether the property is a text that conforms to a grammar.
     *
     * @param component the name of a record component
     * @param grammar the grammar
     * @return false also if the property is absent, null or not usable
     */
    default boolean conforms(String component, Grammar grammar) {
        String text = text(component);
        return text != null && grammar.matches(text);
    }

    /**
     * The text of a property.
     *
     * @param component the name of a record component
     * @return its text, or null if it is no text, absent or not usable
     */
    @Nullable
    String text(String component);

    /**
     * The number of a property.
     *
     * @param component the name of a record component
     * @return its number, or null if it is no number, absent or not usable
     */
    default @Nullable Number number(String component) {
        return null;
    }

    /**
     * The values that a component has in the elements of a list of records.
     *
     * @param component the name of the list, one that {@link CrossFieldValidator#elements} tells
     * @param inner the name of a component of the elements' record
     * @return a text for each element, see {@link #is}; null for one without such a value. Empty if the list is absent, null or not usable
     */
    default List<@Nullable String> elements(String component, String inner) {
        return List.of();
    }

    /**
     * The elements of a list of texts or enum constants.
     *
     * @param component the name of the list, one that {@link CrossFieldValidator#elements} tells without a component
     * @return a text for each element, see {@link #is}; null for a null. Empty if the list is absent, null or not usable
     */
    default List<@Nullable String> elements(String component) {
        return List.of();
    }

    /**
     * Whether the property has one of these values.
     *
     * @param component the name of a record component
     * @param texts the texts, see {@link #is}
     * @return false if none fits
     */
    default boolean isOneOf(String component, String... texts) {
        for (String text : texts) {
            if (is(component, text)) {
                return true;
            }
        }
        return false;
    }
}
