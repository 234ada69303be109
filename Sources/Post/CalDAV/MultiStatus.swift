import Foundation
import FoundationXML

/// One resource in an answer of WebDAV (RFC 4918 section 14.24), with the properties that it has.
struct MultiStatusItem {
    struct Property {
        var text = ""
        var hrefs: [String] = []
        var elements: Set<String> = []
    }

    var href = ""
    /// Of the resource as a whole; nil where each property has its own.
    var status: Int?
    /// By local name: those that RFC 4918, RFC 4791 and CalendarServer define differ in it.
    var properties: [String: Property] = [:]
}

/// Reads a `multistatus`. Entities that a document declares are refused: no server needs them, and they can be made to
/// grow without end.
final class MultiStatusReader: NSObject, XMLParserDelegate {
    private static let itemLimit = 100_000

    private var items: [MultiStatusItem] = []
    private var path: [String] = []
    private var item = MultiStatusItem()
    private var found: [String: MultiStatusItem.Property] = [:]
    private var text = ""
    private var isRefused = false

    /// - Throws: `CalDAVFailure.notUnderstood`.
    static func read(_ data: Data) throws(CalDAVFailure) -> [MultiStatusItem] {
        let reader = MultiStatusReader()
        // As a stream: handed over whole, a document is refused from 10 MB on (libxml2's XML_MAX_LOOKUP_LIMIT).
        let parser = XMLParser(stream: InputStream(data: data))
        parser.shouldResolveExternalEntities = false
        parser.delegate = reader
        guard parser.parse(), !reader.isRefused, reader.sawMultiStatus else {
            throw .notUnderstood("multistatus, \(parser.lineNumber)")
        }
        return reader.items
    }

    private var sawMultiStatus = false

    private static func local(_ name: String) -> String {
        name.split(separator: ":").last.map { $0.lowercased() } ?? name
    }

    private func refuse(_ parser: XMLParser) {
        isRefused = true
        parser.abortParsing()
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let name = Self.local(name)
        path.append(name)
        text = ""
        guard path.count < 64, items.count < Self.itemLimit else { return refuse(parser) }
        switch path.count {
        case 1: sawMultiStatus = name == "multistatus"
        case 2: item = MultiStatusItem()
        case 3: found = [:]
        case 5 where path[3] == "prop": found[name] = MultiStatusItem.Property()
        case 6... where path[3] == "prop": found[path[4]]?.elements.insert(name)
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) { text += String(decoding: block, as: UTF8.self) }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        let name = Self.local(name)
        switch path.count {
        case 2 where name == "response": items.append(item)
        case 3 where name == "href": item.href = text.trimmingCharacters(in: .whitespacesAndNewlines)
        case 3 where name == "status": item.status = Self.status(text)
        case 3 where name == "propstat": item.properties.merge(found) { $1 }
        case 4 where name == "status": if Self.status(text).map({ $0 / 100 != 2 }) ?? false { found = [:] }
        case 5 where path[3] == "prop": found[name]?.text = text
        case 6... where path[3] == "prop" && name == "href":
            found[path[4]]?.hrefs.append(text.trimmingCharacters(in: .whitespacesAndNewlines))
        default: break
        }
        if !path.isEmpty { path.removeLast() }
        if path.count != 4 { text = "" }
    }

    /// `HTTP/1.1 200 OK`.
    private static func status(_ line: String) -> Int? {
        line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }

    func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
        refuse(parser)
    }

    func parser(
        _ parser: XMLParser, foundExternalEntityDeclarationWithName name: String, publicID: String?, systemID: String?
    ) { refuse(parser) }
}
