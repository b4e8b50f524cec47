import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './public-address'

describe('ASVS V1.3.6: where the portal connects on somebody’s word', () => {
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.128.0.1', '202.102.128.68', '2400:3200::1', '2606:4700::1'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...[
      '169.254.169.254',
      '100.64.0.1',
      '100.100.100.200',
      '192.0.0.192',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:a9fe:a9fe', '64:ff9b::a00:1', 'fe80::1', 'fc00::1'],
    ...['fd00:ec2::254', 'ff02::1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'localhost', '', '127.1', '0x7f.1'],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))
})
