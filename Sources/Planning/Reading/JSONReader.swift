/// Reads JSON (RFC 8259) in one pass over its bytes, without building a tree, and knows at every moment where it is:
/// the path of the value and, for an error, its line and column. Numbers are whole numbers of 64 bits; anything that
/// nobody asks for is passed over, in bounded memory.
struct JSONReader {
    private enum Step {
        case field(String)
        case index(Int)
    }

    /// Nobody nests deeper than this; hostile input may.
    private static let deepest = 64

    private let bytes: UnsafeRawBufferPointer
    private var position: Int
    private var path: [Step] = []

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        // A byte order mark is no part of the text (RFC 8259, section 8.1).
        position = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    // MARK: Values

    /// Hands each field of an object to `read`, which must read or `skip` its value.
    mutating func object(_ read: (inout JSONReader, String) throws(ProblemError) -> Void) throws(ProblemError) {
        try open(.object)
        if try close(UInt8(ascii: "}")) { return }
        while true {
            guard try next() == UInt8(ascii: "\"") else { throw unexpected() }
            let name = try text()
            guard try next() == UInt8(ascii: ":") else { throw unexpected() }
            position += 1
            path.append(.field(name))
            try read(&self, name)
            path.removeLast()
            if try endsList(UInt8(ascii: "}")) { return }
        }
    }

    /// Hands each item of an array to `read`, which must read it; not more than `most`.
    mutating func array(
        most: Int, _ read: (inout JSONReader) throws(ProblemError) -> Void
    ) throws(ProblemError) {
        try open(.array)
        if try close(UInt8(ascii: "]")) { return }
        path.append(.index(0))
        var count = 0
        while true {
            guard count < most else { throw error(.tooMany(most: most)) }
            path[path.count - 1] = .index(count)
            try read(&self)
            count += 1
            if try endsList(UInt8(ascii: "]")) {
                path.removeLast()
                return
            }
        }
    }

    /// An array of exactly two whole numbers; nil where it is an array of something else or of another length.
    mutating func pair() throws(ProblemError) -> (Int, Int) {
        try open(.array)
        var pair = (0, 0)
        if try close(UInt8(ascii: "]")) { throw error(.notAPair) }
        pair.0 = try integer()
        if try endsList(UInt8(ascii: "]")) { throw error(.notAPair) }
        pair.1 = try integer()
        guard try endsList(UInt8(ascii: "]")) else { throw error(.notAPair) }
        return pair
    }

    mutating func integer() throws(ProblemError) -> Int {
        var byte = try next()
        let begin = position
        let isNegative = byte == UInt8(ascii: "-")
        if isNegative {
            position += 1
            byte = position < bytes.count ? bytes[position] : 0
        }
        guard isDigit(byte) else {
            if isNegative { throw unexpected() }
            throw try wrongType(.integer)
        }
        var value = 0
        repeat {
            let (tenfold, overflowed) = value.multipliedReportingOverflow(by: 10)
            let digit = Int(byte &- 48)
            let (sum, over) =
                isNegative ? tenfold.subtractingReportingOverflow(digit) : tenfold.addingReportingOverflow(digit)
            guard !overflowed, !over else { throw error(.numberTooLarge, at: begin) }
            value = sum
            position += 1
            guard position < bytes.count else { break }
            byte = bytes[position]
        } while isDigit(byte)
        // 01 is no JSON, and 1.5 and 1e3 are no whole numbers.
        let first = bytes[begin + (isNegative ? 1 : 0)]
        let digits = position - begin - (isNegative ? 1 : 0)
        guard first != UInt8(ascii: "0") || digits == 1 else { throw error(.badNumber, at: begin) }
        if byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e"), position < bytes.count {
            throw error(.notWhole, at: begin)
        }
        return value
    }

    mutating func boolean() throws(ProblemError) -> Bool {
        switch try next() {
        case UInt8(ascii: "t"):
            try word("true")
            return true
        case UInt8(ascii: "f"):
            try word("false")
            return false
        default: throw try wrongType(.boolean)
        }
    }

    /// Whether null stands here; it is then read.
    mutating func null() throws(ProblemError) -> Bool {
        guard try next() == UInt8(ascii: "n") else { return false }
        try word("null")
        return true
    }

    mutating func text() throws(ProblemError) -> String {
        guard try next() == UInt8(ascii: "\"") else { throw try wrongType(.text) }
        position += 1
        let begin = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let raw = UnsafeRawBufferPointer(rebasing: bytes[begin..<position])
                guard let text = String(validating: raw, as: UTF8.self) else { throw error(.badText, at: begin) }
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedText(from: begin) }
            if byte < 0x20 { throw error(.badText) }
            position += 1
        }
        throw error(.endsEarly)
    }

    /// Passes over a value that nobody asked for.
    mutating func skip() throws(ProblemError) {
        var closers: [UInt8] = []
        repeat {
            let byte = try next()
            if let closer = closers.last, byte == closer {
                closers.removeLast()
                position += 1
            } else {
                switch byte {
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    guard closers.count < Self.deepest else { throw error(.tooDeep) }
                    closers.append(byte + 2)
                    position += 1
                    if try next() == closers.last { continue }
                    if byte == UInt8(ascii: "{") { try name() }
                    continue
                case UInt8(ascii: "\""): _ = try text()
                case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try boolean()
                case UInt8(ascii: "n"): _ = try null()
                default: try number()
                }
            }
            guard let closer = closers.last else { return }
            if try next() == UInt8(ascii: ",") {
                position += 1
                if closer == UInt8(ascii: "}") { try name() }
                if try next() == closer { throw unexpected() }
            } else if try next() != closer {
                throw unexpected()
            }
        } while !closers.isEmpty
    }

    /// - Throws: where anything but white space follows.
    mutating func end() throws(ProblemError) {
        skipSpace()
        if position < bytes.count { throw unexpected() }
    }

    // MARK: Errors

    /// A value that a field must have; the error names the field.
    func need<Value>(_ value: Value?, _ field: String) throws(ProblemError) -> Value {
        if let value { return value }
        throw error(.missing, below: field)
    }

    func error(_ fault: ProblemError.Fault, at place: Int? = nil, below field: String? = nil) -> ProblemError {
        var text = ""
        for step in path + (field.map { [.field($0)] } ?? []) {
            switch step {
            case .field(let name): text += text.isEmpty ? name : ".\(name)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return ProblemError(path: text, fault: fault, position: position(at: place ?? position))
    }

    /// What kind of value stands where another was asked for.
    mutating func wrongType(_ wanted: ProblemError.Kind) throws(ProblemError) -> ProblemError {
        let found: ProblemError.Kind
        switch try next() {
        case UInt8(ascii: "{"): found = .object
        case UInt8(ascii: "["): found = .array
        case UInt8(ascii: "\""): found = .text
        case UInt8(ascii: "t"), UInt8(ascii: "f"): found = .boolean
        case UInt8(ascii: "n"): found = .null
        case let byte where isDigit(byte) || byte == UInt8(ascii: "-"): found = .integer
        default: return unexpected()
        }
        return error(.wrongType(wanted: wanted, found: found))
    }

    private func unexpected() -> ProblemError {
        guard position < bytes.count else { return error(.endsEarly) }
        let byte = bytes[position]
        let shown = byte > 0x20 && byte < 0x7F ? String(UnicodeScalar(byte)) : "0x" + String(byte, radix: 16)
        return error(.unexpected(shown))
    }

    /// Line and column from 1; a column is a character of the text.
    private func position(at place: Int) -> ProblemError.Position {
        var (line, column) = (1, 1)
        for byte in bytes.prefix(place) {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return .init(line: line, column: column)
    }
}

// The small parts of the grammar.
extension JSONReader {
    private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    @inline(__always)
    private mutating func skipSpace() {
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    /// The next byte that is no white space; it is not yet read.
    @inline(__always)
    private mutating func next() throws(ProblemError) -> UInt8 {
        skipSpace()
        guard position < bytes.count else { throw error(.endsEarly) }
        return bytes[position]
    }

    private mutating func open(_ kind: ProblemError.Kind) throws(ProblemError) {
        guard try next() == UInt8(ascii: kind == .object ? "{" : "[") else { throw try wrongType(kind) }
        guard path.count < Self.deepest else { throw error(.tooDeep) }
        position += 1
    }

    /// Whether the list is empty; its end is then read.
    private mutating func close(_ closer: UInt8) throws(ProblemError) -> Bool {
        guard try next() == closer else { return false }
        position += 1
        return true
    }

    /// Reads what follows an item: a comma, or the end of the list.
    private mutating func endsList(_ closer: UInt8) throws(ProblemError) -> Bool {
        switch try next() {
        case closer:
            position += 1
            return true
        case UInt8(ascii: ","):
            position += 1
            return false
        default: throw unexpected()
        }
    }

    /// The name of a field and its colon, unread by anyone.
    private mutating func name() throws(ProblemError) {
        guard try next() == UInt8(ascii: "\"") else { throw unexpected() }
        _ = try text()
        guard try next() == UInt8(ascii: ":") else { throw unexpected() }
        position += 1
    }

    private mutating func word(_ word: StaticString) throws(ProblemError) {
        for index in 0..<word.utf8CodeUnitCount {
            guard position < bytes.count, bytes[position] == word.utf8Start[index] else { throw unexpected() }
            position += 1
        }
    }

    /// Any number of the grammar, unread by anyone.
    private mutating func number() throws(ProblemError) {
        let begin = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        func digits() -> Int {
            let from = position
            while position < bytes.count, isDigit(bytes[position]) { position += 1 }
            return position - from
        }
        let first = position < bytes.count ? bytes[position] : 0
        let whole = digits()
        guard whole > 0 else { throw unexpected() }
        guard whole == 1 || first != UInt8(ascii: "0") else { throw error(.badNumber, at: begin) }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw unexpected() }
        }
        guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") else { return }
        position += 1
        if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
            position += 1
        }
        guard digits() > 0 else { throw unexpected() }
    }

    private mutating func escapedText(from begin: Int) throws(ProblemError) -> String {
        var units: [UInt8] = Array(bytes[begin..<position])
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                guard let text = String(validating: units, as: UTF8.self) else { throw error(.badText, at: begin) }
                position += 1
                return text
            }
            if byte < 0x20 { throw error(.badText) }
            position += 1
            if byte != UInt8(ascii: "\\") {
                units.append(byte)
                continue
            }
            guard position < bytes.count else { break }
            let escape = bytes[position]
            position += 1
            switch escape {
            case UInt8(ascii: "n"): units.append(0x0A)
            case UInt8(ascii: "t"): units.append(0x09)
            case UInt8(ascii: "r"): units.append(0x0D)
            case UInt8(ascii: "b"): units.append(0x08)
            case UInt8(ascii: "f"): units.append(0x0C)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(escape)
            case UInt8(ascii: "u"): units.append(contentsOf: String(Character(try scalar())).utf8)
            default: throw error(.badText, at: position - 1)
            }
        }
        throw error(.endsEarly)
    }

    /// What follows `\u`: a scalar, or the two halves of one (RFC 8259, section 7).
    private mutating func scalar() throws(ProblemError) -> UnicodeScalar {
        let high = try hexadecimal()
        if let scalar = UnicodeScalar(high) { return scalar }
        guard high < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { throw error(.badText) }
        position += 2
        let low = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = UnicodeScalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw error(.badText) }
        return scalar
    }

    private mutating func hexadecimal() throws(ProblemError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw error(.endsEarly) }
        var value: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { throw error(.badText) }
            value = value << 4 + UInt32(digit)
        }
        position += 4
        return value
    }
}
