package dev.weighhouse.connect.statement;

import dev.weighhouse.connect.PlainText;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through an XML file, and takes single elements out of it whole. Nothing outside of the file is ever read. */
final class XmlPieces implements AutoCloseable {

    private static final int DEEPEST = 50;

    private final Raw raw;
    private final XMLStreamReader reader;

    XmlPieces(Raw raw) {
        this.raw = raw;
        // the JDK's own: newInstance() takes whichever parser another library brings along
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // these also count each &amp; of the text, of which a large statement has very many; others cannot be declared
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        try {
            reader = factory.createXMLStreamReader(new StringReader(raw.xml()));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The name of the next element that begins; empty at the end of the file. */
    Optional<String> next() {
        try {
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                }
                refuseType(event);
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    Place place() {
        return raw.line(Math.max(1, reader.getLocation().getLineNumber()));
    }

    /** The whole element that has just begun. */
    Element take() {
        try {
            return element(1);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private Element element(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw place().refused("elements lie more than %d deep in each other".formatted(DEEPEST), again());
        }
        var element = new Element(reader.getLocalName(), place(), reader.getAttributeValue(null, "Ccy"));
        for (var event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.add(element(depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                element.add(reader.getText());
            } else {
                refuseType(event);
            }
        }
        return element;
    }

    private void refuseType(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw place().refused("the file declares a document type or entities, which no statement has", again());
        }
    }

    private RuntimeException broken(XMLStreamException e) {
        var location = e.getLocation();
        var line = location == null ? 1 : Math.max(1, location.getLineNumber());
        return raw.line(line).refused("the XML cannot be read here%s".formatted(why(e.getMessage())), again());
    }

    /** The parser puts the place before its message a second time. */
    private static String why(@Nullable String message) {
        if (message == null) {
            return "";
        }
        var from = message.indexOf("Message: ");
        var words = (from < 0 ? message : message.substring(from + "Message: ".length())).strip();
        return ": " + PlainText.name(words.endsWith(".") ? words.substring(0, words.length() - 1) : words);
    }

    private static String again() {
        return "Get the file from the bank again; it may have been cut off or changed on its way.";
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
