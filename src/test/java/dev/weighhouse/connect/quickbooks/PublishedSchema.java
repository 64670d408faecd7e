package dev.weighhouse.connect.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** The complex types of Intuit's XSD files: for each the names of its fields and their types. */
final class PublishedSchema {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";

    private final Map<String, Map<String, String>> types = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();

    static PublishedSchema read(Path folder) {
        var schema = new PublishedSchema();
        for (var file : List.of("IntuitBaseTypes.xsd", "Finance.xsd")) {
            try {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                var root = factory.newDocumentBuilder()
                        .parse(folder.resolve(file).toFile())
                        .getDocumentElement();
                schema.add(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SAXException | ParserConfigurationException e) {
                throw new IllegalStateException(file, e);
            }
        }
        return schema;
    }

    private void add(Element root) {
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element type && type.getLocalName().equals("complexType")) {
                types.put(type.getAttribute("name"), fields(type, type.getAttribute("name")));
            } else if (node instanceof Element type && type.getLocalName().equals("simpleType")) {
                words.put(type.getAttribute("name"), words(type));
            }
        }
    }

    private static Set<String> words(Element type) {
        var values = type.getElementsByTagNameNS(XS, "enumeration");
        var all = new TreeSet<String>();
        for (var at = 0; at < values.getLength(); at++) {
            all.add(((Element) values.item(at)).getAttribute("value"));
        }
        return all;
    }

    private Map<String, String> fields(Element type, String name) {
        var fields = new HashMap<String, String>();
        var elements = type.getElementsByTagNameNS(XS, "element");
        for (var at = 0; at < elements.getLength(); at++) {
            var element = (Element) elements.item(at);
            fields.put(element.getAttribute("name"), element.getAttribute("type"));
        }
        // a type with a value and attributes is written in JSON as an object with the field "value"
        var attributes = type.getElementsByTagNameNS(XS, "attribute");
        for (var at = 0; at < attributes.getLength(); at++) {
            fields.put(((Element) attributes.item(at)).getAttribute("name"), "xs:string");
            fields.put("value", "xs:string");
        }
        @Nullable Node extension = type.getElementsByTagNameNS(XS, "extension").item(0);
        if (extension instanceof Element base) {
            bases.put(name, base.getAttribute("base"));
        }
        return fields;
    }

    /** The fields of a type and of those it extends. */
    Set<String> fields(String type) {
        return all(type).keySet();
    }

    private Map<String, String> all(String type) {
        var fields = new HashMap<String, String>(types.getOrDefault(type, Map.of()));
        var base = bases.get(type);
        if (base != null) {
            fields.putAll(all(base));
        }
        return fields;
    }

    /** Fails at the first field that the type does not have, or at a word that is not among those of its enumeration. */
    void check(JsonNode json, String type, Set<String> seen) {
        if (json.isArray()) {
            json.forEach(item -> check(item, type, seen));
        } else if (json.isObject()) {
            var known = all(type);
            for (var field : json.properties()) {
                assertThat(known).as("fields of " + type).containsKey(field.getKey());
                seen.add(type + "." + field.getKey());
                check(field.getValue(), String.valueOf(known.get(field.getKey())), seen);
            }
        } else if (words.getOrDefault(type, Set.of()).isEmpty()) {
            assertThat(type)
                    .as("a plain value")
                    .satisfiesAnyOf(
                            it -> assertThat(it).startsWith("xs:"),
                            it -> assertThat(types).doesNotContainKey(it));
        } else {
            assertThat(words.get(type)).as(type).contains(json.asString());
        }
    }
}
