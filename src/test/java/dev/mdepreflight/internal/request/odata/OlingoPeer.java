package dev.mdepreflight.internal.request.odata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlComplexType;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.commons.core.edm.EdmProviderImpl;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.core.uri.parser.Parser;
import org.apache.olingo.server.core.uri.parser.UriParserException;
import org.apache.olingo.server.core.uri.validator.UriValidationException;

/**
 * The URI parser of Apache Olingo, over a model that is built from our own tables of entities.
 *
 * <p>An enum stands there as a string, for that is how the API's pages write its values; a navigation property leads to an entity with
 * no property but its id.
 */
final class OlingoPeer {

    private static final String NAMESPACE = "api";
    private static final FullQualifiedName CONTAINER = new FullQualifiedName(NAMESPACE, "Container");
    private static final FullQualifiedName STRUCTURE = new FullQualifiedName(NAMESPACE, "Structure");
    private static final FullQualifiedName RELATED = new FullQualifiedName(NAMESPACE, "Related");

    private final Edm edm = new EdmProviderImpl(new Provider());

    /** Whether Olingo takes a query, in which a plus sign is a space as on the API's sample pages. */
    boolean accepts(ODataCollection collection, String query) {
        try {
            new Parser(edm, OData.newInstance()).parseUri('/' + collection.name(), query.replace('+', ' '), null, "");
            return true;
        } catch (UriParserException
                | UriValidationException
                | IllegalArgumentException
                | ClassCastException
                | NullPointerException e) {
            // Faults of Olingo's: the second and third last where a structure or an entity stands before a list, as it
            // looks for a primitive type; the last where it looks for the type of null in a sum.
            return false;
        }
    }

    private static final class Provider extends CsdlAbstractEdmProvider {
        private final Map<FullQualifiedName, CsdlEntityType> types = new LinkedHashMap<>();
        private final List<CsdlEntitySet> sets = new ArrayList<>();
        private final CsdlComplexType structure = new CsdlComplexType()
                .setName(STRUCTURE.getName())
                .setProperties(List.of(property("text", EdmPrimitiveTypeKind.String)));

        Provider() {
            types.put(
                    RELATED,
                    new CsdlEntityType()
                            .setName(RELATED.getName())
                            .setProperties(List.of(property("id", EdmPrimitiveTypeKind.String)))
                            .setKey(List.of(new CsdlPropertyRef().setName("id"))));
            for (ODataCollection collection : ODataCollection.values()) {
                FullQualifiedName name = new FullQualifiedName(NAMESPACE, "Type" + collection.name());
                types.put(name, type(name.getName(), collection.entity()));
                sets.add(new CsdlEntitySet().setName(collection.name()).setType(name));
            }
        }

        private static CsdlEntityType type(String name, EntityModel entity) {
            List<CsdlProperty> properties = new ArrayList<>();
            for (String each : entity.names()) {
                Member member = entity.find(each);
                if (member.standing() != Member.Standing.EXCLUDED
                        && !entity.expandNames().contains(each)) {
                    properties.add(property(member));
                }
            }
            List<CsdlNavigationProperty> navigation = entity.expandNames().stream()
                    .map(each -> new CsdlNavigationProperty()
                            .setName(each)
                            .setType(RELATED)
                            .setCollection(each.endsWith("s") || each.equals("evidence")))
                    .toList();
            return new CsdlEntityType().setName(name).setProperties(properties).setNavigationProperties(navigation);
        }

        private static CsdlProperty property(Member member) {
            boolean collection = member.kind() == EdmType.COLLECTION;
            EdmType kind = collection ? member.element() : member.kind();
            FullQualifiedName type = switch (kind) {
                case TEXT, ENUM -> EdmPrimitiveTypeKind.String.getFullQualifiedName();
                // Docs and metadata differ on it; as text it is compared with a quoted literal.
                case TEXT_OR_INTEGER -> EdmPrimitiveTypeKind.String.getFullQualifiedName();
                case INTEGER -> EdmPrimitiveTypeKind.Int64.getFullQualifiedName();
                case NUMBER -> EdmPrimitiveTypeKind.Double.getFullQualifiedName();
                case BOOLEAN -> EdmPrimitiveTypeKind.Boolean.getFullQualifiedName();
                case DATE_TIME -> EdmPrimitiveTypeKind.DateTimeOffset.getFullQualifiedName();
                case GUID -> EdmPrimitiveTypeKind.Guid.getFullQualifiedName();
                case COMPLEX, ANY -> STRUCTURE;
                default -> throw new IllegalStateException(member.toString());
            };
            return new CsdlProperty()
                    .setName(member.name())
                    .setType(type)
                    .setCollection(collection)
                    .setNullable(true);
        }

        private static CsdlProperty property(String name, EdmPrimitiveTypeKind kind) {
            return new CsdlProperty().setName(name).setType(kind.getFullQualifiedName());
        }

        @Override
        public CsdlEntityType getEntityType(FullQualifiedName name) {
            return types.get(name);
        }

        @Override
        public CsdlComplexType getComplexType(FullQualifiedName name) {
            return name.equals(STRUCTURE) ? structure : null;
        }

        @Override
        public CsdlEntitySet getEntitySet(FullQualifiedName container, String name) {
            return sets.stream()
                    .filter(set -> set.getName().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName name) {
            return name == null || name.equals(CONTAINER)
                    ? new CsdlEntityContainerInfo().setContainerName(CONTAINER)
                    : null;
        }

        @Override
        public CsdlEntityContainer getEntityContainer() {
            return new CsdlEntityContainer().setName(CONTAINER.getName()).setEntitySets(sets);
        }

        @Override
        public List<CsdlSchema> getSchemas() {
            return List.of(new CsdlSchema()
                    .setNamespace(NAMESPACE)
                    .setEntityTypes(List.copyOf(types.values()))
                    .setComplexTypes(List.of(structure))
                    .setEntityContainer(getEntityContainer()));
        }
    }
}
