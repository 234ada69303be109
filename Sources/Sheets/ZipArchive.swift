import CZip
import Foundation

/// The one owner of an opened zip file in memory.
final class ZipArchive {
    private let archive: OpaquePointer
    private let bytes: UnsafeMutableRawBufferPointer

    /// What an entry may grow to; a workbook that wants more is a bomb.
    static let entryLimit = 64 * 1024 * 1024

    init(_ data: Data) throws(SheetError) {
        // libzip keeps reading from these bytes as long as the archive is open.
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 8)
        data.copyBytes(to: bytes)
        var error = zip_error_t()
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(data.count), 0, &error) else {
            bytes.deallocate()
            throw .damaged(detail: "zip")
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            bytes.deallocate()
            throw .damaged(detail: "zip")
        }
        archive = opened
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    func contains(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// The content of an entry, whole and with the right checksum.
    func entry(_ name: String) throws(SheetError) -> Data {
        var info = zip_stat_t()
        guard zip_stat(archive, name, 0, &info) == 0 else { throw .damaged(detail: name) }
        if info.encryption_method != 0 { throw .encrypted }
        // The directory says how large the entry is before anything is unpacked; never more than that is read.
        guard info.size <= UInt64(Self.entryLimit) else { throw .tooLarge(limit: Self.entryLimit) }
        guard let file = zip_fopen(archive, name, 0) else { throw .damaged(detail: name) }
        defer { zip_fclose(file) }
        var content = Data(count: Int(info.size))
        let read = content.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
        guard read == Int64(info.size) else { throw .damaged(detail: name) }
        // libzip compares the checksum where the entry ends, so its end must be seen too.
        var beyond: UInt8 = 0
        guard zip_fread(file, &beyond, 1) == 0 else { throw .damaged(detail: name) }
        return content
    }
}
