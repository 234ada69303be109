import CZip
import Foundation

/// The one owner of an opened zip file in memory.
final class ZipArchive {
    private let archive: OpaquePointer
    private let bytes: UnsafeMutableRawBufferPointer

    /// What an entry may grow to; a workbook that wants more is a bomb.
    private static let entryLimit: UInt64 = 256 * 1024 * 1024

    init(_ data: Data) throws {
        // libzip keeps reading from these bytes as long as the archive is open.
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 8)
        data.copyBytes(to: bytes)
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(data.count), 0, &error) else {
            bytes.deallocate()
            throw SheetError.damaged(detail: "zip")
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            bytes.deallocate()
            throw SheetError.damaged(detail: "zip")
        }
        archive = opened
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// The content of an entry.
    func entry(_ name: String) throws -> Data {
        var info = zip_stat_t()
        guard zip_stat(archive, name, 0, &info) == 0 else { throw SheetError.damaged(detail: name) }
        if info.encryption_method != 0 { throw SheetError.encrypted }
        guard info.size <= Self.entryLimit else { throw SheetError.tooLarge(limit: Int(Self.entryLimit)) }
        guard let file = zip_fopen(archive, name, 0) else { throw SheetError.damaged(detail: name) }
        defer { zip_fclose(file) }
        var content = Data(count: Int(info.size))
        let read = content.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
        guard read == Int64(info.size) else { throw SheetError.damaged(detail: name) }
        return content
    }
}
